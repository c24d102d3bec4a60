import type { Chosen } from './chosen'

/** Asks a browser for files; none where the person thought better of it. To be called in a tap. */
export function pickInBrowser(accept: string, several: boolean): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = several
  return new Promise((done) => {
    input.onchange = () => done(Array.from(input.files ?? []))
    input.oncancel = () => done([])
    input.click()
  })
}

export const chosenBlob = (content: Blob, name: string): Chosen => ({
  name,
  bytes: content.size,
  shown: URL.createObjectURL(content),
  read: (from, bytes) => inBase64(content.slice(from, from + bytes)),
})

const inBase64 = (content: Blob): Promise<string> =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      done(url.slice(url.indexOf(',') + 1))
    }
    reader.onerror = () => fail(new Error('the file can not be read'))
    reader.readAsDataURL(content)
  })
