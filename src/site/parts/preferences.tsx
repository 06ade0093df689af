import type { SettingWords } from '../../messages/words.ts'
import type { Edition } from '../../newsroom/settings/settings.ts'

const SIZES = ['s', 'm', 'l', 'xl'] as const
const READINGS = ['none', 'pinyin', 'zhuyin'] as const
const THEMES = ['auto', 'light', 'dark'] as const

/**
 * Text size, pinyin or zhuyin over the words of a story, and paper colour. The style sheet follows the buttons for size
 * and colour by itself, so these work without a script for as long as the page is open; with one they are kept for the
 * next page.
 */
export function Preferences({ words, edition }: { words: SettingWords; edition: Edition }) {
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
        <fieldset class="scripted">
          <legend>{words.readings}</legend>
          {readingsFor(edition).map((kind) => (
            <label>
              <input type="radio" name="readings" id={`readings-${kind}`} value={kind} checked={kind === 'none'} />{' '}
              {words.readingKinds[kind]}
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

/** Readers in Taiwan learned to read with zhuyin. */
function readingsFor(edition: Edition): readonly (typeof READINGS)[number][] {
  return edition === 'zh-Hant-TW' ? ['none', 'zhuyin', 'pinyin'] : READINGS
}
