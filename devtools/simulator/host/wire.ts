import { field, number, text } from '../json'
import type { Reply } from './agent'

type Answer = (method: string, params: unknown) => Promise<Reply>

/** This window's end of the line to what drives it. */
export class Wire {
  private readonly line = new WebSocket(`ws://${location.host}/wire`)
  /** What is told before the line stands. */
  private readonly early: string[] = []

  /** `run` tells this start of the app from those before it. */
  constructor(private readonly run: number) {
    this.line.addEventListener('open', () => {
      for (const words of this.early.splice(0)) this.line.send(words)
    })
  }

  tell(method: string, params: object): void {
    this.send(JSON.stringify({ method, params }))
  }

  /** The app has begun, or could not. */
  begun(failed = ''): void {
    this.tell('begun', { run: this.run, failed })
  }

  /** Requests are answered by this from now on. */
  listen(answer: Answer): void {
    this.line.addEventListener('message', ({ data }) => {
      const asked: unknown = JSON.parse(String(data))
      const id = number(asked, 'id')
      void answer(text(asked, 'method'), field(asked, 'params')).then((reply) =>
        this.send(JSON.stringify({ id, ...reply })),
      )
    })
  }

  private send(words: string): void {
    if (this.line.readyState === WebSocket.CONNECTING) this.early.push(words)
    else this.line.send(words)
  }
}
