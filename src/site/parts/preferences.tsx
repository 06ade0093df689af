import type { SettingWords } from '../../messages/words.ts'

const SIZES = ['s', 'm', 'l', 'xl'] as const
const THEMES = ['auto', 'light', 'dark'] as const

/**
 * Text size and paper colour. The style sheet follows the buttons by itself, so they work without a script for as long
 * as the page is open; with one they are kept for the next page.
 */
export function Preferences({ words }: { words: SettingWords }) {
  return (
    <details class="prefs">
      <summary>{words.title}</summary>
      <div>
        <fieldset>
          <legend>{words.size}</legend>
          {SIZES.map((size) => (
            <label>
              <input type="radio" name="size" id={`size-${size}`} value={size} checked={size === 'm'} />{' '}
              {words.sizes[size]}
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.theme}</legend>
          {THEMES.map((theme) => (
            <label>
              <input type="radio" name="theme" id={`theme-${theme}`} value={theme} checked={theme === 'auto'} />{' '}
              {words.themes[theme]}
            </label>
          ))}
        </fieldset>
      </div>
    </details>
  )
}
