module.exports = {
  // Fields are set, not defined: nothing here has a setter of the same name above it, and each takes a call less.
  assumptions: { setPublicClassFields: true },
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // What is used is what the named phones and browsers have: core-js-pure would be 48 KB of the web's first load.
        useBuiltIns: false,
        // Left as they are written: what Safari before 16.3 and Chrome before 91 get wrong of them is one case each, and those are put right
        // by themselves.
        exclude: ['transform-parameters', 'transform-optional-chaining'],
        include: [
          'bugfix/transform-safari-id-destructuring-collision-in-function-expression',
          'bugfix/transform-v8-spread-parameters-in-optional-chaining',
        ],
      },
    ],
  ],
}
