const HAN = /\p{Script=Han}/u
const RUN = /\p{Script=Han}|[\p{L}\p{N}](?:[\p{L}\p{N}.,:'’%℃-]*[\p{L}\p{N}%℃])?|[\p{P}\p{S}]/gu

/**
 * 字数 as Chinese newsrooms count them: every Han character is one, every punctuation mark is one, and a run of Latin
 * letters or digits (a word, a number, a price) is one. White space is nothing. The rule of word processors' 字数.
 */
export function countCharacters(text: string): number {
  let count = 0
  for (const [run] of text.matchAll(RUN)) {
    if (run.length === 1 || HAN.test(run[0]!)) count += 1
    else count += countRun(run)
  }
  return count
}

/** A run may hold Han letters when it began with a digit or Latin letter: 2号线 counts as 2, 号, 线. */
function countRun(run: string): number {
  const han = run.match(/\p{Script=Han}/gu)?.length ?? 0
  if (han === 0) return 1
  return han + run.split(/\p{Script=Han}+/u).filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length
}
