"""Which movements belong together: both sides of a transfer, a purchase and its refund.

Pure: the evidence is in the two rows and in what the owner is called.
"""
