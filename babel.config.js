module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // What is used is what the named phones and browsers have: core-js-pure would be 48 KB of the web's first load.
        useBuiltIns: false,
        // Left as they are written: what Safari before 16.3 gets wrong of them is one case, and that is put right by itself.
        exclude: ['transform-parameters'],
        include: ['bugfix/transform-safari-id-destructuring-collision-in-function-expression'],
      },
    ],
  ],
}
