"""What the window shows and offers about batches: resume, undo, apply, history.

client           access to the journal, off the GUI thread
history_dialog   the list of all batches, and the actions on each
batch_table      the table of the history
messages         sentences about batches, as pure functions
message_bar      the bar above the gallery that shows them, with buttons
review           decides about results one by one
review_bar       the bar above the gallery during a review
message_actions  which message follows which event, and what its buttons do
"""
