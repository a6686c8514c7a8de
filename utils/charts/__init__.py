"""Charts as typed values, with the sentence that states their finding."""
