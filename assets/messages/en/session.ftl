# What every desk says of an intent that it does not carry out, and of the file of its game.

save-again = Saved again: { $place }
save-changed = { $place } was changed by another program and stays as it is now; this game goes on as { $other }
save-no-place = this game has no place of its own
session-sealed = A prediction stands once it is sealed.
session-over = The game is over.
session-no-way-back = This class has no way back before the hand-in; after that you may try other ways.
session-predict-first = First predict how { $capital } will react.
session-reason-first = First say why you do this, in a sentence or two.
session-class-name = This game is played for the class “{ $class }”. Under which name? Not your own: use one that your teacher knows.
session-class-name-unfit = That name cannot be used: { $reason }. Which one instead?
