import { expect, it } from 'vitest'
import { pictureTypeOf } from './picture-type.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

it('tells the types of pictures by their first bytes', () => {
  expect(pictureTypeOf(bytes('\xff\xd8\xff\xe0\0\x10JFIF'))).toBe('jpeg')
  expect(pictureTypeOf(bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'))).toBe('png')
  expect(pictureTypeOf(bytes('GIF89a\x01\0\x01\0'))).toBe('gif')
  expect(pictureTypeOf(bytes('RIFF\x24\0\0\0WEBPVP8 '))).toBe('webp')
  expect(pictureTypeOf(bytes('RIFF\x24\0\0\0WAVEfmt '))).toBe('unknown')
})

it('tells AVIF from what a telephone calls HEIC by the brands, wherever they stand', () => {
  expect(pictureTypeOf(bytes('\0\0\0\x1cftypavif\0\0\0\0mif1miafavif'))).toBe('avif')
  expect(pictureTypeOf(bytes('\0\0\0\x18ftypmif1\0\0\0\0mif1avif'))).toBe('avif')
  expect(pictureTypeOf(bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).toBe('heic')
  expect(pictureTypeOf(bytes('\0\0\0\x18ftypisom\0\0\0\0isommp42'))).toBe('unknown')
  expect(pictureTypeOf(bytes('\xff\xff\xff\xffftypmif1'))).toBe('heic')
})

it('knows SVG behind a byte order mark, a declaration and comments, and knows that a web page is none', () => {
  expect(pictureTypeOf(bytes('<svg xmlns="http://www.w3.org/2000/svg">'))).toBe('svg')
  expect(pictureTypeOf(bytes('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn -->\n<svg width="1">'))).toBe('svg')
  expect(pictureTypeOf(bytes('<!doctype html><title>svg</title>'))).toBe('unknown')
  expect(pictureTypeOf(bytes('plain text about <svg>'))).toBe('unknown')
})

it('takes short, empty and other bytes calmly', () => {
  expect(pictureTypeOf(new Uint8Array())).toBe('unknown')
  expect(pictureTypeOf(bytes('\0\0\0\x1cftyp'))).toBe('unknown')
  expect(pictureTypeOf(bytes('\xff\xd8'))).toBe('unknown')
  expect(pictureTypeOf(bytes('%PDF-1.7'))).toBe('pdf')
  expect(pictureTypeOf(bytes('II*\0\x08\0\0\0'))).toBe('tiff')
})
