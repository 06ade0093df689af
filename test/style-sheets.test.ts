import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './support/command.ts'

/** Classes that a sheet of the Desk dresses wherever they stand, without saying in what. */
function dressedBy(sheet: string): readonly string[] {
  const rules = readFileSync(join(root, sheet), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  const selectors = [...rules.matchAll(/([^{}]+)\{/g)].flatMap(([, selector]) => selector!.split(/,(?![^()]*\))/))
  return selectors.flatMap((selector) => /^\.([\w-]+)(?:::?[\w-]+)*$/.exec(selector.trim())?.[1] ?? [])
}

it('dresses a class in one sheet of the Desk only: all of them stay loaded, whatever screen is left', () => {
  const sheets = new Map<string, Set<string>>()
  for (const sheet of globSync('src/desk/app/**/*.css', { cwd: root }))
    for (const name of dressedBy(sheet)) sheets.set(name, (sheets.get(name) ?? new Set()).add(sheet))
  expect(sheets.size).toBeGreaterThan(100)
  const twice = [...sheets]
    .filter(([, where]) => where.size > 1)
    .map(([name, where]) => `.${name}: ${[...where].join(', ')}`)
  expect(twice).toEqual([])
})

it('has every part of the Desk bring the sheet that dresses it, and not leave that to the screen it stands on', () => {
  const inParts = globSync('src/desk/app/parts/*.css', { cwd: root })
  const sheetOf = new Map(inParts.flatMap((sheet) => dressedBy(sheet).map((name) => [name, basename(sheet)] as const)))
  const parts = globSync('src/desk/app/parts/*.tsx', { cwd: root })
  const undressed = parts.flatMap((part) => {
    const text = readFileSync(join(root, part), 'utf8')
    const worn = [...text.matchAll(/className="([^"]+)"/g)].flatMap(([, names]) => names!.split(/\s+/))
    return worn
      .filter((name) => sheetOf.has(name) && !text.includes(`import './${sheetOf.get(name)}'`))
      .map((name) => `${part}: .${name}`)
  })
  expect(sheetOf.size).toBeGreaterThan(5)
  expect(undressed).toEqual([])
})

it('dresses readers’ own places by classes that no page of the site has: their sheet is a part of the site’s', () => {
  const dressed = new Set(dressedBy('src/site/styles/sheet.css'))
  const pages = globSync('src/site/{pages,parts,islands}/**/*.{ts,tsx}', { cwd: root })
  const worn = pages.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/class(?:Name = |=)["']([^"']+)/g)].flatMap(([, names]) =>
      names!.split(/\s+/).map((name) => ({ name, path })),
    ),
  )
  expect(dressed.size).toBeGreaterThan(5)
  expect(worn.length).toBeGreaterThan(100)
  expect(worn.filter(({ name }) => dressed.has(name))).toEqual([])
})
