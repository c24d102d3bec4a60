import type { Bench, InteractionWeight } from './measuring'
import { phoneOf, weighInteraction } from './measuring'

/** What people do most, one thing at a time. */
export async function weighInteractions(bench: Bench, lessonId: string): Promise<InteractionWeight[]> {
  return [...(await aroundTheLesson(bench, lessonId)), ...(await joining(bench)), ...(await atTheBoard(bench))]
}

async function aroundTheLesson(bench: Bench, lessonId: string): Promise<InteractionWeight[]> {
  const path = `features/lessons/pages/lesson/index?lessonId=${lessonId}`
  const simulator = await phoneOf(bench, { person: 'member', path })
  const watch = async (from: number, seconds: number) => {
    bench.cloud.clock.advance(seconds * 1000)
    await simulator.watch(from, seconds)
  }
  try {
    const weights = [
      await weighInteraction(simulator, 'lesson: play', () => simulator.setPlaying(true)),
      await weighInteraction(simulator, 'lesson: one second of watching', () => watch(80, 1)),
      await weighInteraction(simulator, 'lesson: pause', () => simulator.setPlaying(false)),
    ]
    await simulator.setPlaying(true)
    for (let at = 81; at < 200; at += 4) await watch(at, 4)
    await simulator.setPlaying(false)
    await weighInteraction(simulator, 'to the quiz', (finger) => finger.tap('.button', '开始答题'))
    return [
      ...weights,
      await weighInteraction(simulator, 'quiz: choose an option', (finger) => finger.tap('.quiz-option')),
      await weighInteraction(simulator, 'quiz: next question', (finger) => finger.tap('.button', '下一题')),
      await weighInteraction(simulator, 'quiz: change one’s mind', async (finger) => {
        await finger.tap('.quiz-option', '水文站')
      }),
    ]
  } finally {
    await simulator.close()
  }
}

async function joining(bench: Bench): Promise<InteractionWeight[]> {
  const simulator = await phoneOf(bench, { person: 'new', path: 'features/identity/pages/join/index' })
  try {
    return [
      await weighInteraction(simulator, 'join: type a code', (finger) => finger.type('.code-input__input', 'JD23K7')),
      await weighInteraction(simulator, 'phone: network goes', () => simulator.setNetwork(false)),
      await weighInteraction(simulator, 'phone: theme changes', () => simulator.setTheme('dark')),
    ]
  } finally {
    await simulator.close()
  }
}

async function atTheBoard(bench: Bench): Promise<InteractionWeight[]> {
  const simulator = await phoneOf(bench, { person: 'secretary', path: 'features/branches/pages/board/index' })
  try {
    return [await weighInteraction(simulator, 'board: copy the names', (finger) => finger.tap('.button', '复制名单'))]
  } finally {
    await simulator.close()
  }
}
