"""What makes the environments in which the commands run, and what else a machine may lack.

Only Python's own library is used here, because this runs before anything is installed.
"""
