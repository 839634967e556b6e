"""Catat: the screen at which a complaint is written down.

``screen``       the whole, and what its keys do
``tools``        what the screen needs of the desk, handed to it by main.py
``form``         names, values and the JSON form of a complaint; ``judging``: what is said beside the fields; both pure
``inputs``       one value each: a control with its name, what was typed in it and what that means
``form_view``    the sections of the form as one: values in and out, the way of the Enter key
``drafts``       what is open at once and what of it is kept; ``draft_keeper``: keeping it through the store lane
``attaching``    reading files for a draft; ``saving``: the one way from a filled form to a register number
``pane``         beside the form: notices, the time limit, the buttons, what was saved, today's list
``strip``        what is left of the pane where the window is narrow
"""
