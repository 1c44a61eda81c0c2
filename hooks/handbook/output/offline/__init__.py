"""What a reader's device needs to keep the guide for use without a signal."""
