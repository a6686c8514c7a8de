"""Pages on which tables are printed: PDFs, and text aligned as if it were one."""
