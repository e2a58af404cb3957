"""What the window says and offers about batches: resume, undo, apply, history.

client           asks the journal off the GUI thread
history_dialog   the list of all batches, and what can still be done with each
messages         sentences about batches, as pure functions
message_bar      the bar above the gallery that shows them, with buttons
message_actions  which message follows which event, and what its buttons do
"""
