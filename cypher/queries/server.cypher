// The version of the server, as a sign of life.
CALL dbms.components() YIELD versions, edition
RETURN versions[0] AS version, edition;
