export interface PictureTables {
  pictures: {
    id: string
    /** SHA-256 of the file as it came, in hex. */
    file_hash: string
    width: number
    height: number
    colour: string
    renditions: string
    alt: string
    credit: string
    licence: string
    added_at: string
    caption: string
    licence_kind: string | null
    licence_from: string | null
    licence_until: string | null
    /** Per mille of the width and height. */
    focus_x: number | null
    focus_y: number | null
    crops: string
    placeholder: string | null
    /** What its file was called. */
    name: string
    /** The address that it was fetched from. */
    origin: string | null
    /** All that is said of it, folded, to be searched. */
    words: string
    version: number
    added_by: string
    retired_at: string | null
    deleted_at: string | null
  }
  /** Which revisions show which picture, at their head or in their text. */
  article_pictures: { picture_id: string; article_id: string; revision: number }
  picture_uploads: {
    id: string
    made_by: string
    name: string
    size: number
    mark: string
    pieces: string
    picture_id: string | null
    made_at: string
    expires_at: string
  }
}
