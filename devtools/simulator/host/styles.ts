import type { Theme } from '../bundle'

/** One style sheet of the app; its dark part follows the phone's theme, not the browser's. */
export class StyleSheet {
  private readonly element = document.createElement('style')

  constructor(
    private readonly css: string,
    theme: Theme,
  ) {
    this.setTheme(theme)
    document.head.append(this.element)
  }

  setTheme(theme: Theme): void {
    this.element.textContent = this.css
      .replace(/\(prefers-color-scheme:\s*dark\)/g, theme === 'dark' ? 'all' : 'not all')
      .replace(/\(prefers-color-scheme:\s*light\)/g, theme === 'light' ? 'all' : 'not all')
  }

  /** Rules of a page are nobody else's. */
  set active(value: boolean) {
    this.element.disabled = !value
  }

  remove(): void {
    this.element.remove()
  }
}
