//! Small things that several pages say.
