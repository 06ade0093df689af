/**
 * By what a term was hidden: the other script; another form of the same character (full-width, circled, upper case);
 * signs, spaces or nothing that can be seen between; a character that looks like it; one that sounds like it, or its
 * pinyin; a character set down in its parts.
 */
export const DISGUISES = ['script', 'form', 'gap', 'look-alike', 'homophone', 'split'] as const
export type Disguise = (typeof DISGUISES)[number]
