/** What Taro's build puts in the place of these names; its runtime asks for them when it is loaded. */
const FLAGS = [
  'INNER_HTML',
  'ADJACENT_HTML',
  'CLONE_NODE',
  'CONTAINS',
  'SIZE_APIS',
  'TEMPLATE_CONTENT',
  'MUTATION_OBSERVER',
]

for (const flag of FLAGS) Reflect.set(globalThis, `ENABLE_${flag}`, false)
