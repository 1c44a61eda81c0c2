"""All that knows MkDocs and Material: the options, the scripts and sheets, the policy, and the look at the built site."""
