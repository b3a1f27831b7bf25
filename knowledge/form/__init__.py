"""What a knowledge base is, and how a folder of files becomes one."""
