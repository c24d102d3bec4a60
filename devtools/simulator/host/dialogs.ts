import { part } from './bars'

/** The phone's own dialogs over the page. One question at a time, as in WeChat. */
export class Dialogs {
  private answer: ((choice: number) => void) | null = null
  private toastTimer: ReturnType<typeof setTimeout> | undefined

  /** Shows a question with its choices; answers with the chosen one's place, -1 when it was cancelled. */
  ask(question: { title: string; content: string; choices: string[]; kind: string }): Promise<number> {
    const box = part('dialog')
    const panel = document.createElement('div')
    const title = document.createElement('h3')
    const content = document.createElement('p')
    title.textContent = question.title
    content.textContent = question.content
    panel.append(title, content, ...question.choices.map((choice, place) => this.button(choice, place)))
    box.dataset.kind = question.kind
    box.replaceChildren(panel)
    box.hidden = false
    return new Promise((done) => {
      this.answer = (choice) => {
        box.hidden = true
        this.answer = null
        done(choice)
      }
    })
  }

  /** Answers in the person's place; false where nothing is asked. */
  choose(choice: number): boolean {
    if (!this.answer) return false
    this.answer(choice)
    return true
  }

  get asking(): boolean {
    return this.answer !== null
  }

  /** Shows a picture over the page until it is tapped. */
  look(url: string): void {
    const box = part('dialog')
    const picture = document.createElement('img')
    picture.src = url
    picture.onclick = () => (box.hidden = true)
    box.dataset.kind = 'picture'
    box.replaceChildren(picture)
    box.hidden = false
  }

  toast(title: string, duration: number | null): void {
    clearTimeout(this.toastTimer)
    const box = part('toast')
    box.textContent = title
    box.hidden = false
    if (duration !== null) this.toastTimer = setTimeout(() => (box.hidden = true), duration)
  }

  hideToast(): void {
    clearTimeout(this.toastTimer)
    part('toast').hidden = true
  }

  private button(words: string, place: number): HTMLElement {
    const button = document.createElement('button')
    button.textContent = words
    button.onclick = () => void this.choose(place)
    return button
  }
}
