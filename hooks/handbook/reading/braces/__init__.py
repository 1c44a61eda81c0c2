"""What stands in double braces in a text: roles, numbers to call, facts of the state. Texts are filled when they are read."""
