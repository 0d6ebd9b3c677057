"""Events with their citations out of the desk and into it, as a table or as a file of rows: looked over first."""
