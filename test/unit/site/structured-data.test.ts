import { expect, test } from 'vitest';
import type { PublishedDocument } from '../../../src/site/documents.ts';
import { describeDocument, describeWay } from '../../../src/site/structured-data.ts';

const document = (data: object): PublishedDocument => ({ href: '/notices/wen/', data }) as PublishedDocument;

test('通知是法规文件，原文没有写的发文单位不写', () => {
  const notice = { kind: 'notice', title: '通知', summary: '讲什么。', number: '1号', signedOn: '2009-05-13' };
  expect(describeDocument(document({ ...notice, issuer: { name: '某工会', inferred: true } }))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    name: '通知',
    description: '讲什么。',
    inLanguage: 'zh-CN',
    url: '/notices/wen/',
    datePublished: '2009-05-13',
    legislationIdentifier: '1号',
    legislationDate: '2009-05-13',
    legislationJurisdiction: undefined,
    legislationPassedBy: undefined,
  });
});

test('材料是报告，署名的单位是作者', () => {
  const report = { kind: 'report', title: '总结', summary: '讲什么。', issuer: { name: '某局工会', inferred: false } };
  expect(describeDocument(document(report))).toMatchObject({
    '@type': 'Report',
    author: { '@type': 'Organization', name: '某局工会' },
  });
});

test('位置从首页数起', () => {
  const { itemListElement } = describeWay([{ href: '/notices/', title: '通知' }]);
  expect(itemListElement).toMatchObject([
    { position: 1, name: '建家指南', item: '/' },
    { position: 2, name: '通知', item: '/notices/' },
  ]);
});
