/** One dictionary of opencc-js as it is packed: `from to|from to|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const dictionary: string
  export default dictionary
}

/** See above; where a Simplified character has several Traditional forms this holds the commonest. */
declare module 'opencc-js/dict/STCharacters' {
  const dictionary: string
  export default dictionary
}

/** The phrases on the way from Simplified, a megabyte: the preset holds the same string. */
declare module 'opencc-js/dict/STPhrases' {
  const dictionary: string
  export default dictionary
}

/** The words of Taiwan, from standard Traditional: the preset holds the same string. */
declare module 'opencc-js/dict/TWPhrases' {
  const dictionary: string
  export default dictionary
}
