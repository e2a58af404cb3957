"""What belongs to the desktop rather than to pictures.

single_instance  one window for each user: a later start hands over its paths
"""
