"""HTTP: views translate, nothing here decides."""
