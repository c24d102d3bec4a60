import type { ShownAttachment } from '../../../../src/contract/notices'
import { FileStore, type FileState, type OpenFile } from '../../../../src/features/notices/reading/files.store'
import type { OpenOutcome } from '../../../../src/services/platform/attachments'
import { appWith, Cloud, refusal } from '../../identity/cloud'

const form: ShownAttachment = { id: 'a1', name: '团员自评表.docx', kind: 'docx', bytes: 38_400 }
const chart: ShownAttachment = { id: 'a2', name: '流程图', kind: 'pdf', bytes: 412_000 }
const address = (name: string) => ({ url: 'https://x.example/f', name })

/** Brings files as slowly as the test likes. */
class Line {
  readonly asked: { name: string; url: string }[] = []
  stops = 0
  tell: (percent: number) => void = () => undefined
  private arrive: (outcome: OpenOutcome) => void = () => undefined

  readonly bring: OpenFile = (file, tell) => {
    this.asked.push({ name: file.name, url: file.url })
    this.tell = tell
    const outcome = new Promise<OpenOutcome>((done) => (this.arrive = done))
    const arrive = this.arrive
    return {
      outcome,
      stop: () => {
        this.stops += 1
        arrive('stopped')
      },
    }
  }

  come(outcome: OpenOutcome): void {
    this.arrive(outcome)
  }
}

function filesOver(cloud: Cloud) {
  const line = new Line()
  let gone = 0
  const app = appWith(cloud)
  const store = new FileStore(app, 'n1', { onGone: () => (gone += 1), bring: line.bring })
  return {
    app,
    line,
    store,
    gone: () => gone,
    state: (id: string): FileState['state'] | null => store.of(id)?.state ?? null,
  }
}

const settled = () => new Promise((done) => setImmediate(done))

describe('an attachment', () => {
  it('is asked for at the tap, comes in sight of the reader, and opens under its name', async () => {
    const { store, line, state } = filesOver(new Cloud().answer('file', address('团员自评表.docx')))
    expect(store.of('a1')).toBeNull()
    const opening = store.open(form)
    expect([store.of('a1'), line.asked]).toEqual([{ state: 'coming', percent: 0 }, []])
    await settled()
    expect(line.asked).toEqual([address('团员自评表.docx')])
    line.tell(42)
    expect(store.of('a1')).toEqual({ state: 'coming', percent: 42 })
    // Steps too small to be seen are not drawn, and all of it is told by its opening.
    line.tell(44)
    line.tell(100)
    expect(store.of('a1')).toEqual({ state: 'coming', percent: 42 })
    line.come('opened')
    await opening
    expect(state('a1')).toBe('opened')
    line.tell(100)
    expect(state('a1')).toBe('opened')
  })

  it('opens with the ending of what it is', async () => {
    const { store, line } = filesOver(new Cloud().answer('file', address('流程图')))
    void store.open(chart)
    await settled()
    expect(line.asked.map(({ name }) => name)).toEqual(['流程图.pdf'])
  })

  it('opens once however often it is tapped, and asks for an address anew each time', async () => {
    const cloud = new Cloud().answer('file', address('a.docx'))
    const { store, line } = filesOver(cloud)
    void store.open(form)
    void store.open(form)
    await settled()
    void store.open(form)
    await settled()
    expect([cloud.inputs('file').length, line.asked.length]).toEqual([1, 1])
    line.come('opened')
    await settled()
    void store.open(form)
    await settled()
    expect(cloud.inputs('file')).toEqual([
      { noticeId: 'n1', attachmentId: 'a1' },
      { noticeId: 'n1', attachmentId: 'a1' },
    ])
    expect(line.asked).toHaveLength(2)
  })

  it('says what went wrong and can be tried again', async () => {
    for (const outcome of ['broken', 'stuck'] as const) {
      const { store, line, state } = filesOver(new Cloud().answer('file', address('a.docx')))
      const opening = store.open(form)
      await settled()
      line.come(outcome)
      await opening
      expect(state('a1')).toBe(outcome)
      void store.open(form)
      expect(state('a1')).toBe('coming')
    }
    const { store, state, gone } = filesOver(new Cloud().answer('file', refusal('UNREACHABLE')))
    await store.open(form)
    expect([state('a1'), gone()]).toEqual(['broken', 0])
  })

  it('that the cloud no longer knows has the notice asked for anew', async () => {
    const { store, state, gone, line } = filesOver(new Cloud().answer('file', refusal('NOT_FOUND')))
    await store.open(form)
    expect([state('a1'), gone(), line.asked]).toEqual(['gone', 1, []])
  })

  it('can be stopped while it comes, and while its address is asked for', async () => {
    const { store, line, state } = filesOver(new Cloud().answer('file', address('a.docx')))
    const coming = store.open(form)
    await settled()
    store.stop(form)
    await coming
    expect([line.stops, state('a1')]).toEqual([1, null])

    const asking = store.open(form)
    store.stop(form)
    await asking
    expect([line.asked.length, state('a1')]).toEqual([1, null])
    // And then opened after all.
    void store.open(form)
    await settled()
    expect([line.asked.length, state('a1')]).toEqual([2, 'coming'])
  })

  it('that is stopped and opened again is not ended by what the first tap comes to, however late', async () => {
    const { store, line, state } = filesOver(new Cloud().answer('file', address('a.docx')))
    const first = store.open(form)
    await settled()
    const { tell } = line
    store.stop(form)
    // Before the first has heard that it was stopped.
    void store.open(form)
    await first
    expect(state('a1')).toBe('coming')
    await settled()
    tell(90)
    expect(store.of('a1')).toEqual({ state: 'coming', percent: 0 })
    line.come('opened')
    await settled()
    expect([line.asked.length, state('a1')]).toEqual([2, 'opened'])
  })

  it('gives way to another, and to another page', async () => {
    const { store, line, state } = filesOver(new Cloud().answer('file', address('a.docx')))
    void store.open(form)
    await settled()
    void store.open(chart)
    await settled()
    expect([line.stops, state('a1'), state('a2')]).toEqual([1, null, 'coming'])
    store.leave()
    await settled()
    expect([line.stops, state('a2')]).toEqual([2, null])
  })

  it('waits for a network', async () => {
    const cloud = new Cloud().answer('file', address('a.docx'))
    const { app, store } = filesOver(cloud)
    app.session.setOnline(false)
    await store.open(form)
    expect([store.online, cloud.asked, store.of('a1')]).toEqual([false, [], null])
  })
})
