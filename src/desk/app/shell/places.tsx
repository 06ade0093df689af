import {
  ApartmentOutlined,
  AppstoreOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BookOutlined,
  FileTextOutlined,
  FireOutlined,
  InboxOutlined,
  LayoutOutlined,
  MailOutlined,
  MessageOutlined,
  PictureOutlined,
  SettingOutlined,
  TeamOutlined,
  ThunderboltOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { PlaceWord } from '../../../messages/desk-app/places.ts'
import type { Me } from '../../contract/people.ts'
import { useMe } from '../me.ts'

export interface Place {
  readonly path: string
  readonly word: PlaceWord
  readonly icon: ReactNode
  /** Whom the policy allows it; everybody, if not said. */
  readonly for?: Me['may'][number]
  /** Among the five of the tabs at the foot of a phone. */
  readonly onPhone?: boolean
  /** A page that the server makes, outside of the app. */
  readonly outside?: boolean
}

/** Where the rail leads, from top to bottom: a line for each. */
const PLACES: readonly Place[] = [
  { path: '/inbox', word: 'inbox', icon: <InboxOutlined />, onPhone: true },
  { path: '/articles', word: 'articles', icon: <FileTextOutlined />, onPhone: true },
  { path: '/wire', word: 'wire', icon: <ThunderboltOutlined />, onPhone: true },
  { path: '/fronts', word: 'fronts', icon: <LayoutOutlined />, onPhone: true },
  { path: '/hot', word: 'hot', icon: <FireOutlined /> },
  { path: '/topics', word: 'topics', icon: <ApartmentOutlined /> },
  { path: '/media', word: 'media', icon: <PictureOutlined /> },
  { path: '/comments', word: 'comments', icon: <MessageOutlined />, for: 'judge_comment', onPhone: true },
  { path: '/sections', word: 'sections', icon: <AppstoreOutlined />, for: 'keep_lists' },
  { path: '/numbers', word: 'numbers', icon: <BarChartOutlined /> },
  { path: '/sources', word: 'sources', icon: <BankOutlined /> },
  { path: '/dictionary', word: 'dictionary', icon: <BookOutlined /> },
  { path: '/newsletter', word: 'newsletter', icon: <MailOutlined />, for: 'run_house' },
  { path: '/people', word: 'people', icon: <TeamOutlined />, for: 'run_house' },
  { path: '/settings', word: 'settings', icon: <SettingOutlined />, for: 'run_house' },
  { path: '/audit', word: 'audit', icon: <AuditOutlined />, for: 'run_house' },
]

/** The places that whoever is signed in may go to. */
export function usePlaces(): readonly Place[] {
  const { may } = useMe()
  return PLACES.filter((place) => place.for === undefined || may.includes(place.for))
}
