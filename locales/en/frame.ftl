# What stands around every page.

site-name = Charge Safely
skip-to-main = Skip to the main text
language = Language:
data-of = Data of
data-from = From notices of authorities and makers. Each answer names its sources.
nav-label = About this site
nav-home = Check a device
nav-recalls = All recalls
nav-disposal = Disposal
nav-about = How answers are made
nav-privacy = Privacy
nav-accessibility = Accessibility
