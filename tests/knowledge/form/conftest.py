import pytest

from knowledge import LoadingError
from knowledge.form.loading import read_folder
from tests.knowledge.form.hill import ARTICLE


@pytest.fixture
def write(tmp_path):
    def write(files):
        """The folder with these files, by name; text or bytes."""
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return write


@pytest.fixture
def read(write):
    def read(files):
        """What these files hold; a text stands for hill.toml beside a good article.toml."""
        return read_folder(write({"article.toml": ARTICLE, "hill.toml": files} if isinstance(files, str) else files))

    return read


@pytest.fixture
def told(read):
    def told(files):
        """What is wrong with these files, as their author reads it, a line each."""
        with pytest.raises(LoadingError) as caught:
            read(files)
        assert str(caught.value).splitlines() == [str(problem) for problem in caught.value.problems]
        return str(caught.value).splitlines()

    return told
