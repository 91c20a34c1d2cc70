# SPDX-License-Identifier: Apache-2.0
"""Questions about paths."""

from .asking import about, ask, get, gets, post

INTEGERS = ["3", "0", "-7", "+7", "foo", "4.2", "4.0", "1_000", "%2012%20", "True", "true", "1e3", "0x10", "007", "%C2%B2", "%20",
            "123456789012345678901234567890", "2147483648"]

about("first_steps/tutorial001", get("/"), get("/?unknown=1"), get("/nothing"), post("/"), ask("DELETE", "/"), ask("HEAD", "/"), ask("OPTIONS", "/"))

about("path_params/tutorial002", gets("/items/%s", *INTEGERS), get("/items/"), get("/items/3/"), get("/items/3/more"), post("/items/3"))

about("path_params/tutorial003", get("/users/me"), get("/users/you"), get("/users/me/"), get("/users/"), get("/users/%C3%A4%20b"), get("/users/a+b"))

about("path_params/tutorial003b", get("/users"), get("/users/"), post("/users"))

about("path_params/tutorial004", gets("/files/%s", "home/johndoe/myfile.txt", "/home/johndoe/myfile.txt", "a", "a%20b/c", "a/b/"), get("/files"))

about("path_params/tutorial005", gets("/models/%s", "alexnet", "resnet", "lenet", "foo", "ALEXNET", "alexnet%20"), get("/models/"))

about(
    "path_params_numeric_validations/tutorial006",
    gets("/items/%s", "3?q=a&size=1.5", "0?q=a&size=10.4", "1000?q=a&size=1", "1001?q=a&size=1", "-1?q=a&size=1", "3", "3?q=a", "3?size=1",
         "3?q=&size=1", "x?q=a&size=1", "3?q=a&size=0", "3?q=a&size=10.5", "3?q=a&size=-1", "3?q=a&size=x", "3?q=a&size=", "x?size=x",
         "1001?size=11", "3?q=a&q=b&size=1&size=2", "3?q=a&size=1e0", "3?q=a&size=nan"),
)
