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
