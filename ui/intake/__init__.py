"""Catat: the screen at which a complaint is written down.

``screen``       the whole, and what its keys do (``keys``); ``page``: how it is laid out at any width
``tools``        what the screen needs of the desk, handed to it by the shell
``form``         names, values and the JSON form of a complaint; ``judging``: what is said beside the fields; both pure
``inputs``       one value each: a control with its name, what was typed in it and what that means
``form_view``    the sections of the form as one: values in and out, the way of the Enter key
``checking``     when something is said beside a field
``drafts``       what is open at once, and what of it is kept; ``drafting``: tabs, form and store in step;
                 ``draft_keeper``: keeping through the store lane
``bringing``     files dropped, pasted, chosen; ``attaching``: those of the draft in the form; ``looking_at_files``: previews and
                 blacking out (``preview_sheet``, ``redaction_sheet``); ``new_pictures``: what camera or scanner left
                 (``watched_folder``)
``helping``      when help is asked while somebody types (``asking``: one question at a time); ``offers``: what is offered and
                 taken (``taking_over``), in words (``offered``), in the pane (``help_view``) and in one line (``one_line``);
                 ``link_input``: the earlier report it is linked to; ``learning``; ``help_wiring``: how they hang together
``phrase_book``  standard phrases: ``phrase_typing`` with its ``phrase_list`` and ``carets``
``saving``       logging once; ``saving_turn``: from pressing save to the desk's answer; ``last_saved``: what is told of it
``pane``         beside the form: notices, what was saved, today's list, the time limit, the buttons; ``strip``: what is
                 left of it where the window is narrow
"""
