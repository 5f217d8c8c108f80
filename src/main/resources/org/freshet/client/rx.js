// placeholder until the client is merged
