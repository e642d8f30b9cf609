// Only there for what is precompiled with it.
