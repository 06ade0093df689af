export { readPage } from './read-page.ts'
export { type PrintedPage, type PrintedPages, printPages, readPageFile } from './print.ts'
export type {
  PageArticle,
  PageBlock,
  PageHints,
  PageReading,
  PageRelated,
  PageRepairs,
  PageTime,
  PageWireItem,
} from './page-reading.ts'
