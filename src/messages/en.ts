import type { HotReasons } from '../newsroom/hot/reasons.ts'
import type { Span } from '../newsroom/hot/weights.ts'
import { loudest } from './chinese-numbers.ts'
import { commentsEn } from './comments/en.ts'
import type { Words } from './words.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const LENGTHS: Readonly<Record<Span, string>> = { '24h': '24 hours', '7d': '7 days', '30d': '30 days' }
const LATELY: Readonly<Record<Span, string>> = { '24h': '2 hours', '7d': '14 hours', '30d': '60 hours' }

const many = (count: number, one: string, more = `${one}s`) => `${short(count)} ${count === 1 ? one : more}`

function short(number: number): string {
  return number < 10_000 ? String(number) : `${Math.round(number / 1000)}k`
}

const DONE = { reads: 'read', shares: 'share', likes: 'like' } as const

function reason(span: Span, reasons: HotReasons): string {
  const { comments, recentComments, pinned } = reasons
  const said =
    recentComments > 0
      ? `${many(recentComments, 'comment')} in ${LATELY[span]}`
      : comments > 0
        ? `${many(comments, 'comment')} in ${LENGTHS[span]}`
        : ''
  const rest = loudest(reasons)
  const done = rest && `${many(reasons[rest], DONE[rest])} in ${LENGTHS[span]}`
  return [pinned && 'Pinned by an editor', said, done].filter(Boolean).join(', ')
}

export const en: Words = {
  language: 'en',
  titleBar: ' | ',
  listComma: ', ',
  quoted: (text) => `“${text}”`,
  count: short,
  dates: {
    fullDay: (time) => `${WEEKDAYS[time.weekday]}, ${time.day} ${MONTHS[time.month - 1]} ${time.year}`,
    day: (time, year) => `${time.day} ${MONTHS[time.month - 1]}${time.year === year ? '' : ` ${time.year}`}`,
    weekday: (time) => WEEKDAYS[time.weekday]!,
  },
  frame: {
    signIn: 'Sign in',
    skip: 'Skip to the text',
    editions: 'Editions',
    sections: 'Sections',
    services: 'All sections and services',
    home: 'Home',
    wire: 'Wire',
    topics: 'Topics',
    hot: 'Most read',
    corrections: 'Corrections',
    ear: 'Flash',
    now: 'Now',
    feed: 'Subscribe (RSS)',
    rights: (publisher) => `© ${publisher}. No part may be reprinted without written permission. `,
    address: (address) => `Address: ${address}. `,
    telephone: (number) => `Telephone: ${number}`,
    madeWith: ['Made with ', ''],
  },
  settings: {
    title: 'Reading settings',
    size: 'Text',
    sizes: { s: 'Small', m: 'Medium', l: 'Large', xl: 'Largest' },
    theme: 'Paper',
    readings: 'Readings',
    readingKinds: { none: 'None', pinyin: 'Pinyin', zhuyin: 'Zhuyin' },
    themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  },
  article: {
    roles: {
      reporter: 'Reporting',
      stringer: 'Additional reporting',
      photographer: 'Photography',
      translator: 'Translation',
      author: 'By',
    },
    source: 'Source',
    published: 'Published',
    updated: 'Updated',
    length: 'Length',
    lengthOf: (characters, minutes) => `${characters} characters, ${minutes} min`,
    editor: 'Responsible editor',
    originalHeadline: 'Original headline',
    share: 'Share',
    mail: 'E-mail',
    topics: 'Topics',
    topic: (name) => `Topic: ${name}`,
    neighbours: 'Before and after in this topic',
    previous: 'Previous in topic',
    next: 'Next in topic',
    correction: 'Correction',
    notes: 'Notes',
    note: (number) => `Note ${number}`,
    backToText: 'Back to the text',
    table: 'Table, scrolls sideways',
    related: 'Related',
    sharedTopics: (names) => `Same topic: ${names}`,
    sharedWords: (words) => `Both mention ${words}`,
    picked: 'Chosen by an editor',
    readTogether: 'Read by the same readers',
    dateInferred: ' (inferred from the text)',
    hotElsewhere: 'Most read where it came from',
    retracted: 'Retracted',
    retractionTitle: 'We have retracted this story',
    retractedAt: 'Retracted',
    retractionStays: 'The text has been taken down. This address stays, and says what we got wrong.',
    expired: 'Expired',
    expiredTitle: 'This story has expired',
    expiredAt: 'Expired',
    expiredStays: 'Our right to publish the text has ended. This address stays.',
    preview: 'Preview: not public yet, please do not pass it on',
    previewPublic: 'Preview: the same as readers have',
    commentsClosed: 'Comments were closed with the story.',
    publishedAt: (when) => `Published ${when}`,
    updatedAt: (when) => `updated ${when}`,
    notices: {
      updated: (clock) => `This story was updated at ${clock}. `,
      corrected: (clock) => `This story was corrected at ${clock}. `,
      withdrawn: (clock) => `This story was withdrawn at ${clock}. `,
      look: 'See it',
    },
    empty: 'This story has no text.',
  },
  lists: {
    briefs: 'Top stories',
    all: 'All',
    allTopics: 'All topics',
    older: 'Older stories',
    opinion: 'Opinion',
    timeline: 'Timeline',
    newestFirst: 'newest first',
    oldestFirst: 'from the beginning',
    closed: 'No longer followed',
    background: 'Background',
    topicWire: 'Wire on this topic',
    stories: (count) => many(count, 'story', 'stories'),
    noStories: 'No stories in this section yet. The first will appear here.',
    noTopics: 'No topics yet. When a matter is worth following, the editors open one here.',
    noTopicStories: 'No stories in this topic yet; its news is on the wire.',
    noTopicWire: 'Nothing on the wire about this topic yet.',
    frontPending: 'Today’s front page is still being made up. The lead story will appear here.',
    loading: 'Loading',
    loadFailed: 'That did not load. Please try again',
    topicsDescription: (paper) => `All topics that ${paper} follows`,
    sectionDescription: (section, paper) => `All stories of ${section} in ${paper}, newest first`,
  },
  wire: {
    pinned: 'Pinned',
    flash: 'Flash',
    corrected: 'Corrected',
    days: 'Days',
    today: 'Today',
    sections: 'Sections',
    topics: 'Topics',
    everything: 'All',
    flashes: 'Flashes',
    filterBy: (title) => `Filter by ${title.toLowerCase()}`,
    items: (count) => many(count, 'item'),
    older: 'Older items',
    newer: 'Newer items',
    live: 'Live; gaps are filled after a break',
    fresh: '{n} new',
    lost: 'The connection is lost. Items after {time} may be missing. Connecting again.',
    reload: 'Reload now',
    empty: 'Nothing on the wire yet.',
    emptyOf: (what) => `Nothing on the wire about ${what} yet.`,
    emptyDay: 'Nothing on the wire that day.',
    description: 'Everything on the wire, by time',
  },
  hot: {
    spans: LENGTHS,
    title: 'Most read',
    choose: 'Span',
    reason,
    empty: 'Too few people have read anything in this time; no story is listed yet.',
    how: 'Ranked by reads, likes, shares and comments, recent ones weighing more; each place says why. Places are not for sale.',
    reckoning: {
      title: 'How places are reckoned',
      done: 'What a reader does',
      weight: 'Weight',
      marks: { read: 'Reads a story', like: 'Likes a comment', share: 'Shares a story', comment: 'Writes a comment' },
      halves: (span, hours) => `On the list of ${span}, everything loses half of its weight in ${hours} hours.`,
      rules: [
        'From one address, a story gets one read and one share a day; from one account, its newest comment and one like. Doing more does not count for more.',
        'One address under several names is one reader; of addresses that lie side by side, each further one counts for less.',
        'No cookie, no record of who: an address is only ever used together with a random number of the day, which is stored nowhere and gone the day after.',
        'Editors may pin a story, or keep one off the list, with a reason and an end, on record; what is pinned says so.',
      ],
    },
  },
  comments: commentsEn,
  search: {
    title: 'Search',
    label: 'Search all stories',
    placeholder: 'Search all stories',
    submit: 'Search',
    found: (query, total, about) => `${about ? 'About ' : ''}${many(total, 'result')} for “${query}”`,
    nothing: (query) => `Nothing found for “${query}”.`,
    advice: [
      'Try a shorter word, or only the name of a person, a place or an office.',
      'Simplified and Traditional characters find each other.',
      'Put a space between two words to find stories that have both.',
    ],
    first: 'Type what you are looking for: a person, a place, a street, or a few quoted words.',
    more: 'More results',
    order: { label: 'Order', relevance: 'Relevance', date: 'Newest' },
    kinds: { label: 'Kind', article: (count) => `Stories ${count}`, wire: (count) => `Wire ${count}` },
    refine: {
      label: 'Narrow down',
      sections: 'Section',
      topics: 'Topic',
      days: 'Time',
      week: 'Past week',
      month: 'Past month',
      year: 'Past year',
      remove: (filter) => `Remove “${filter}”`,
    },
    filters: {
      section: (value) => `Section: ${value}`,
      topic: (value) => `Topic: ${value}`,
      author: (value) => `By ${value}`,
      from: (day) => `From ${day}`,
      to: (day) => `To ${day}`,
      not: (filter) => `Not ${filter}`,
    },
    meant: 'Did you mean: ',
    notes: {
      length: 'That is a long search: only its first 200 characters were read.',
      quotes: 'A quotation is not closed; it was taken to end with the line.',
      operator: (text) => `“${text}” could not be read and was left out. Days are written from:2026-11-01.`,
      'only-unwanted': 'You only said what you do not want. Add what you are looking for.',
    },
    unknown: {
      section: (value) => `There is no section called “${value}”.`,
      topic: (value) => `There is no topic called “${value}”.`,
      author: (value) => `Nobody called “${value}” has written here.`,
    },
    help: {
      title: 'More ways to search',
      lines: ({ words, topic, section, month }) => [
        [words && `"${words}"`, 'these characters in a row'],
        [section && `section:${section}`, 'in this section'],
        [topic && `topic:${topic}`, 'in this topic; author: alike'],
        [`from:${month}-01 to:${month}`, 'from which day to which'],
      ],
      ways: [
        ['地铁 -公交', 'with the one, without the other'],
        ['dt, ditie', 'headlines, names and topics by pinyin or its initials'],
      ],
    },
    suggestions: {
      label: 'Suggestions',
      headline: 'Story',
      topic: 'Topic',
      person: 'Writer',
      said: (count) => (count === 0 ? 'No suggestions.' : `${many(count, 'suggestion')}; choose with the arrow keys.`),
    },
  },
  corrections: {
    title: 'Corrections',
    lead: 'What we got wrong, and what is right. Retracted stories keep their addresses.',
    kinds: { correction: 'Correction', retraction: 'Retraction' },
    empty: 'No corrections so far. If you find an error, please tell us.',
    all: 'All corrections',
    older: 'Older corrections',
  },
  errors: {
    400: {
      title: 'We cannot read this address',
      what: 'A part of it is malformed; perhaps some characters were lost or added in copying.',
      advice: 'Please check it, or start from the front page.',
    },
    404: {
      title: 'There is no such page',
      what: 'The address may lack a character, or the story was never published. Retracted stories keep their addresses.',
      advice: 'You could search for words of the headline.',
    },
    405: {
      title: 'This page can only be read',
      what: 'The browser asked in a way that this address does not accept.',
      advice: 'Please start again from the front page or the search.',
    },
    410: {
      title: 'This page is gone',
      what: 'There was a page here; the editors removed it for good.',
      advice: 'The corrections page may say why.',
    },
    413: {
      title: 'That was too large',
      what: 'What was sent is larger than we can take. None of it was kept.',
      advice: 'Please make it smaller and try again.',
    },
    500: {
      title: 'Something broke on our side',
      what: 'It is not your fault. The failure was noted, and somebody is on duty.',
      advice: 'Please try again in a while; most other pages still work.',
    },
    503: {
      title: 'Closed for a moment',
      what: 'The machines are under maintenance, or too many readers came at once.',
      advice: 'Please come back in a few minutes.',
    },
  },
  errorPage: { number: (status) => `Error ${status}`, reference: (id) => `Reference ${id}` },
  refusals: {
    missing: 'Not found. It may have been removed, or never was.',
    forbidden: 'You are not allowed to do this.',
    invalid: 'Something is not filled in correctly. Nothing was saved.',
    stale: 'Somebody else has changed it. Please look at the newest version first.',
    embargoed: 'It may not be published yet.',
    too_fast: 'Too fast. Please try again in a while.',
    too_large: 'Too large. Nothing was saved.',
    unsupported: 'We cannot handle this format yet.',
  },
}
