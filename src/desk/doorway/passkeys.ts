import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser'

/** The server forgets a question after ten minutes; a page that stands open asks anew before. */
const ASK_AGAIN_MS = 9 * 60_000

/**
 * Brings passkeys to forms that work without them. What a passkey signs goes into a hidden field, and the form is sent as
 * every other: nothing is decided here.
 */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  if (!browserSupportsWebAuthn()) continue
  for (const without of document.querySelectorAll<HTMLElement>('[data-without-passkeys]')) without.hidden = true
  form.hidden = false
  if (form.dataset.passkey === 'enrol') enrol(form)
  else signIn(form)
}

function enrol(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    if (isFilled(form)) return
    event.preventDefault()
    const optionsJSON = JSON.parse(form.dataset.options ?? '{}') as PublicKeyCredentialCreationOptionsJSON
    startRegistration({ optionsJSON }).then(
      (made) => send(form, made),
      (error: unknown) => say(form, error),
    )
  })
}

function signIn(form: HTMLFormElement): void {
  form.addEventListener('submit', (event) => {
    if (isFilled(form)) return
    event.preventDefault()
    void sign(form, false)
  })
  void offerInField(form)
}

/** Offers passkeys where the sign-in name is typed, for as long as the page stands open. */
async function offerInField(form: HTMLFormElement): Promise<void> {
  const isOffered = document.querySelector('input[autocomplete~="webauthn"]') !== null
  if (!isOffered || !(await browserSupportsWebAuthnAutofill())) return
  void sign(form, true)
  setInterval(() => void sign(form, true), ASK_AGAIN_MS)
}

async function sign(form: HTMLFormElement, useBrowserAutofill: boolean): Promise<void> {
  try {
    WebAuthnAbortService.cancelCeremony()
    const asked = await fetch(form.dataset.ask ?? '', { method: 'POST', body: new URLSearchParams() })
    if (!asked.ok) throw new Error(String(asked.status))
    const optionsJSON = (await asked.json()) as PublicKeyCredentialRequestOptionsJSON
    send(form, await startAuthentication({ optionsJSON, useBrowserAutofill }))
  } catch (error) {
    if (!useBrowserAutofill) say(form, error)
  }
}

function isFilled(form: HTMLFormElement): boolean {
  return field(form).value !== ''
}

function field(form: HTMLFormElement): HTMLInputElement {
  return form.querySelector<HTMLInputElement>('input[name="credential"]')!
}

function send(form: HTMLFormElement, credential: object): void {
  field(form).value = JSON.stringify(credential)
  form.requestSubmit()
}

/** Nobody has to be told that they closed the browser's window; all else is said in the words of the page. */
function say(form: HTMLFormElement, error: unknown): void {
  const name = error instanceof Error ? error.name : ''
  if (name === 'AbortError') return
  const says = form.querySelector<HTMLElement>('[data-says]')
  if (!says) return
  says.textContent = (name === 'InvalidStateError' ? form.dataset.known : form.dataset.failed) ?? ''
  says.hidden = false
}
