import type { ChangeTables } from '../changes/change-table.ts'
import type { AddressTables } from './addresses/address-table.ts'
import type { ArticleTables } from './articles/article-table.ts'
import type { CommentTables } from './comments/comment-table.ts'
import type { CorrectionTables } from './corrections/correction-table.ts'
import type { DictionaryTables } from './dictionary/dictionary-table.ts'
import type { FrontTables } from './fronts/front-table.ts'
import type { HotTables } from './hot/hot-table.ts'
import type { MailTables } from './mail/mail-table.ts'
import type { NoteTables } from './notes/note-table.ts'
import type { PictureTables } from './media/picture-table.ts'
import type { PreviewTables } from './previews/preview-table.ts'
import type { ReaderTables } from './readers/reader-table.ts'
import type { ReadTables } from './reads/read-table.ts'
import type { ReadingTables } from './readings/reading-table.ts'
import type { RecallTables } from './recalls/recall-table.ts'
import type { ReferenceTables } from './references/reference-table.ts'
import type { RelatedTables } from './related/related-table.ts'
import type { SectionTables } from './sections/section-table.ts'
import type { SettingTables } from './settings/setting-table.ts'
import type { SourceTables } from './sources/source-table.ts'
import type { SignInTables } from './people/sign-in-table.ts'
import type { StaffTables } from './people/staff-table.ts'
import type { SubscriptionTables } from './subscriptions/subscription-table.ts'
import type { TopicTables } from './topics/topic-table.ts'
import type { WordListTables } from './word-lists/word-list-table.ts'
import type { ViewTables } from './views/view-table.ts'
import type { WireTables } from './wire/wire-table.ts'
import type { WritingTables } from './writing/writing-table.ts'

/** All tables of the newsroom. Each noun describes its own. */
export type Tables = ChangeTables &
  AddressTables &
  ArticleTables &
  CommentTables &
  CorrectionTables &
  DictionaryTables &
  FrontTables &
  HotTables &
  MailTables &
  NoteTables &
  PictureTables &
  PreviewTables &
  ReaderTables &
  ReadTables &
  ReadingTables &
  RecallTables &
  ReferenceTables &
  RelatedTables &
  SectionTables &
  SettingTables &
  SignInTables &
  SourceTables &
  StaffTables &
  SubscriptionTables &
  TopicTables &
  ViewTables &
  WireTables &
  WordListTables &
  WritingTables
