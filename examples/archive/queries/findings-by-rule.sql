-- Which rules find most, and in how many articles.
SELECT finding['rule'] AS rule, count(*) AS findings, count(DISTINCT id) AS articles
FROM (SELECT id, unnest(findings(text)) AS finding FROM articles)
GROUP BY finding['rule']
ORDER BY findings DESC, rule;
