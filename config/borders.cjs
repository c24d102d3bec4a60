/** Which shelf may know which: the borders of the architecture, checked by dependency-cruiser. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment: 'Rules know no Taro, no React, no MobX, no database and no validator.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-time-knows-the-calendar',
      comment:
        'The calendar of Shanghai is worked out in one place, without a library: a second one would be a second calendar.',
      severity: 'error',
      from: { path: '^(src|cloudfunctions|devtools)/' },
      to: { path: 'node_modules/dayjs/' },
    },
    {
      name: 'domain-without-contract',
      comment:
        'What a rule is about is named beside the rule; the contract tells it, and not even its types come back.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { path: '^src/contract/' },
    },
    {
      name: 'contract-knows-domain-only',
      severity: 'error',
      from: { path: '^src/contract/' },
      to: { pathNot: ['^src/(contract|domain)/', 'node_modules/valibot'] },
    },
    {
      name: 'no-validator-on-the-phone',
      comment: 'The phone takes types from the contract; values only from its errors.',
      severity: 'error',
      from: { path: '^src/(pages|features|desk|exports|forms|notice-text|services|stores|ui|app)' },
      to: { path: '^src/contract/(?!errors)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'shared-code-knows-no-feature',
      severity: 'error',
      from: { path: '^src/(domain|contract|services|stores|ui)/' },
      to: { path: '^src/(features|pages|desk|exports|forms|notice-text)/' },
    },
    {
      name: 'desk-knows-addresses-only',
      comment: 'What stands around every desk leads to features and shows nothing of theirs.',
      severity: 'error',
      from: { path: '^src/desk/' },
      to: { path: '^src/(pages|features/(?![^/]+/routes\\.ts$))' },
    },
    {
      name: 'forms-know-days-only',
      comment: 'Fields that several features ask by: of the rules they know the calendar.',
      severity: 'error',
      from: { path: '^src/forms/' },
      to: { path: '^src/(?!forms/|ui/|domain/(time|homes/hours)\\.ts)' },
    },
    {
      name: 'exports-know-no-table',
      comment: "What a table is of is its feature's: here it is taken away.",
      severity: 'error',
      from: { path: '^src/exports/' },
      to: { path: '^src/(pages|features|desk|forms|notice-text|domain/(?!limits))' },
    },
    {
      name: 'notice-text-knows-addresses-only',
      comment:
        'What a notice says looks the same to who reads, writes and reviews it: it is no feature, and leads to some.',
      severity: 'error',
      from: { path: '^src/notice-text/' },
      to: { path: '^src/(desk|exports|forms|pages|stores|features/(?![^/]+/routes\\.ts$))' },
    },
    {
      name: 'features-keep-apart',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'jobs-keep-apart',
      comment:
        'Within a feature, a folder is a job. Two of them meet in a file at its root; what both show lies in its components/. Pages at its root compose jobs.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/(?!pages/)([^/]+)/' },
      to: { path: '^src/features/$1/(?!components/|pages/)[^/]+/', pathNot: '^src/features/$1/$2/' },
    },
    {
      name: 'ui-is-presentational',
      comment: 'Of stores and contract only types, and how an error is told.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(stores|services)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ui-knows-no-rule',
      comment:
        'What is drawn comes ready: a rule, a number to be worked out or a word of the trade belongs to who draws it.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/domain/' },
    },
    {
      name: 'phone-knows-no-cloud',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|devtools)/' },
    },
    {
      name: 'cloud-knows-rules-and-contract',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(src/(?!domain|contract)|devtools/|tests/)' },
    },
    {
      name: 'functions-keep-apart',
      severity: 'error',
      from: { path: '^cloudfunctions/(?!kit/|shared/)([^/]+)/' },
      to: { path: '^cloudfunctions/(?!kit/|shared/)([^/]+)/', pathNot: '^cloudfunctions/$1/' },
    },
    {
      name: 'kit-knows-no-noun',
      comment:
        'What any cloud function needs, whatever it is about: no collection, no rule of the city, no action. Of the contract, the forms.',
      severity: 'error',
      from: { path: '^cloudfunctions/kit/' },
      to: { path: '^(cloudfunctions/(?!kit/)|src/domain/(?!time\\.ts)|src/contract/(?!define|errors|paging))' },
    },
    {
      name: 'shared-knows-no-function',
      severity: 'error',
      from: { path: '^cloudfunctions/shared/' },
      to: { path: '^cloudfunctions/(?!kit/|shared/)' },
    },
    {
      name: 'only-repositories-know-collections',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '(\\.repo\\.ts|/kit/collection\\.ts)$' },
      to: { path: '^cloudfunctions/kit/collection\\.ts$' },
    },
    {
      name: 'product-takes-no-tools',
      severity: 'error',
      from: { path: '^(src|cloudfunctions)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(src|cloudfunctions|devtools)/',
        pathNot:
          '(\\.config\\.ts|\\.d\\.m?ts|\\.scss|\\.mjs|/app\\.tsx)$|^src/(pages|features/[^/]+/pages|features/[^/]+/[^/]+/pages)/[^/]+/index\\.tsx$',
      },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|\\.scss$|\\.png$)' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
