-- The share of claims whose source stays anonymous, by month.
SELECT month, count(*) AS claims,
       round(100.0 * count(*) FILTER (WHERE claim['kind'] = 'anonymous') / count(*), 1) AS anonymous
FROM (
  SELECT substr(CAST(published AS VARCHAR), 1, 7) AS month, unnest(claims(text)) AS claim
  FROM articles
)
WHERE claim['source'] IS NOT NULL
GROUP BY month
ORDER BY month;
