export interface PictureTables {
  pictures: {
    id: string
    file_hash: string
    width: number
    height: number
    colour: string
    renditions: string
    alt: string
    credit: string
    licence: string
    added_at: string
  }
}
