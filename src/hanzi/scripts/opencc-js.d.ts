/** One dictionary of opencc-js (OpenCC's data, Apache-2.0) as it is packed: `from to|from to|…`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string
  export default dictionary
}
