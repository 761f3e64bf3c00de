"""What people see: all the Qt there is. It calls the services and the store, and knows no SQL and no file formats."""
